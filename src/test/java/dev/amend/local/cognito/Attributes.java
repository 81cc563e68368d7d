package dev.amend.local.cognito;

import java.util.Set;

/** Which attributes a client may name (terraform-provider-aws #4476). */
final class Attributes {

  private static final Set<String> NEVER_WRITABLE =
      Set.of("sub", "email_verified", "phone_number_verified");

  private Attributes() {}

  static void check(Candidate client) {
    var read = client.list("ReadAttributes");
    var write = client.list("WriteAttributes");
    if (!client.pool().attributes.containsAll(read)) {
      throw CognitoFault.invalid(
          "Invalid read attributes specified while creating/updating a client");
    }
    var writable = write.stream().noneMatch(NEVER_WRITABLE::contains);
    var complete = write.isEmpty() || write.containsAll(client.pool().required);
    if (!client.pool().attributes.containsAll(write) || !writable || !complete) {
      throw CognitoFault.invalid(
          "Invalid write attributes specified while creating/updating a client");
    }
  }
}
