/** What the AWS SDK throws, in the terms of {@link dev.amend.service.ServiceAnswer}. */
@NullMarked
package dev.amend.service.sdk;

import org.jspecify.annotations.NullMarked;
