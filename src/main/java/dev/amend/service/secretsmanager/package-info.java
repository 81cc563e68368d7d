/** The values of client secrets in AWS Secrets Manager, through the AWS SDK. */
@NullMarked
package dev.amend.service.secretsmanager;

import org.jspecify.annotations.NullMarked;
