/**
 * A Secrets Manager stand-in that is as strict as the service of 2026-11: every documented rule is
 * enforced, with the service's own exception and message where they are known. They come from the
 * API reference, from botocore's model, and from tests of LocalStack, moto and the Terraform
 * provider that were run against the service.
 *
 * <p>A request is checked in this order: JSON types, constraints of its members (all violations
 * together), request token and value, secret, then what the operation does to it. Where the service
 * isn't documented, the stand-in does this:
 *
 * <table>
 * <caption>Choices for versions and staging labels</caption>
 * <tr><td>the first PutSecretValue with VersionStages that don't have AWSCURRENT</td><td>the version
 * gets AWSCURRENT and those stages: the API reference says that the first version always gets
 * AWSCURRENT, and terraform-provider-aws documents it for the only version</td></tr>
 * <tr><td>a repeated ClientRequestToken with the same value and other VersionStages</td><td>changes
 * nothing; the answer has the stages that the version has now</td></tr>
 * <tr><td>no ClientRequestToken</td><td>InvalidRequestException if the request has a value, even if
 * the secret doesn't exist</td></tr>
 * <tr><td>UpdateSecretVersionStage with RemoveFromVersionId where the label isn't attached to that
 * version, also because an earlier call moved it</td><td>InvalidParameterException</td></tr>
 * <tr><td>UpdateSecretVersionStage with a MoveToVersionId that has the label already, and no or the
 * same RemoveFromVersionId</td><td>changes no label</td></tr>
 * <tr><td>UpdateSecretVersionStage with a version that doesn't
 * exist</td><td>ResourceNotFoundException</td></tr>
 * <tr><td>UpdateSecretVersionStage without any version</td><td>InvalidParameterException</td></tr>
 * <tr><td>more than 20 staging labels across all versions</td><td>LimitExceededException</td></tr>
 * <tr><td>a version more than 100</td><td>removes the oldest deprecated version that is at least 24
 * hours old; LimitExceededException if there is none</td></tr>
 * <tr><td>deprecated versions</td><td>can be read until they are removed, which a test can do at any
 * time</td></tr>
 * <tr><td>order of staging labels</td><td>alphabetical</td></tr>
 * <tr><td>order of ListSecretVersionIds</td><td>oldest first</td></tr>
 * <tr><td>the length of a value</td><td>counted in characters, as in the model; the quota counts
 * bytes</td></tr>
 * <tr><td>SecretBinary</td><td>kept as the Base64 that was sent, without decoding it</td></tr>
 * </table>
 *
 * <table>
 * <caption>Choices for secrets</caption>
 * <tr><td>constraints of a request's members</td><td>ValidationException, as for an invalid
 * name</td></tr>
 * <tr><td>an exclamation mark in the name of a new secret</td><td>refused, since the API reference
 * doesn't list it; the names of secrets that AWS services own have one</td></tr>
 * <tr><td>a name that ends with a hyphen and six characters</td><td>accepted; as a partial ARN it
 * isn't found</td></tr>
 * <tr><td>CreateSecret without a value for a name that is taken</td><td>ResourceExistsException,
 * whatever the request token</td></tr>
 * <tr><td>more than 50 tags, or a tag key that starts with {@code
 * aws:}</td><td>InvalidParameterException</td></tr>
 * <tr><td>DeletedDate</td><td>the end of the recovery window, like DeletionDate</td></tr>
 * <tr><td>a secret whose recovery window has ended</td><td>is gone immediately</td></tr>
 * <tr><td>ForceDeleteWithoutRecovery</td><td>takes effect immediately, so the name can be used
 * again; for a secret that doesn't exist, the answer has an ARN that never existed</td></tr>
 * <tr><td>DeleteSecret for a secret that is scheduled for
 * deletion</td><td>InvalidRequestException unless it is forced</td></tr>
 * <tr><td>RestoreSecret for a secret that isn't scheduled for deletion</td><td>changes
 * nothing</td></tr>
 * </table>
 *
 * <table>
 * <caption>Choices for KMS keys and owned secrets</caption>
 * <tr><td>KmsKeyId</td><td>a key ID, a key ARN, an alias with {@code alias/} or an alias ARN; anything
 * else is refused with EncryptionFailure when a value is encrypted</td></tr>
 * <tr><td>KmsKeyId {@code alias/aws/secretsmanager}</td><td>the default, which DescribeSecret leaves
 * out</td></tr>
 * <tr><td>a key that can't be used</td><td>CreateSecret without a value is accepted</td></tr>
 * <tr><td>two names of one key</td><td>are two keys</td></tr>
 * <tr><td>PutSecretValue, UpdateSecretVersionStage and ForceDeleteWithoutRecovery for a secret that
 * an AWS service owns</td><td>InvalidRequestException</td></tr>
 * <tr><td>DeleteSecret with a recovery window, RestoreSecret and tags for a secret that an AWS
 * service owns</td><td>accepted</td></tr>
 * </table>
 *
 * <p>Not simulated: the delay until a write can be read everywhere (but a test can make single
 * reads stale), the delay of a forced deletion, request rate quotas (but a test can throttle
 * calls), the number of secrets, resource policies and IAM, rotation, replication, and the request
 * members for them, which are ignored.
 */
@NullMarked
package dev.amend.local.secretsmanager;

import org.jspecify.annotations.NullMarked;
