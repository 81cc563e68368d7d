/**
 * Amazon Cognito through the AWS SDK. Its answers carry client secrets, so no other package sees
 * them.
 */
@NullMarked
package dev.amend.service.cognito;

import org.jspecify.annotations.NullMarked;
