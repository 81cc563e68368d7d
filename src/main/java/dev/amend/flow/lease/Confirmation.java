package dev.amend.flow.lease;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Code;
import dev.amend.appclient.Fingerprint;
import dev.amend.ledger.Intent;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.Refused;

/** What a fresh Describe says of an update whose answer was lost. */
public sealed interface Confirmation {

  /**
   * The client shows how the update ended.
   *
   * @param end how
   */
  record Ended(Intent.End.UpdateEnd end) implements Confirmation {}

  /**
   * Cognito did not show the client.
   *
   * @param busy why
   */
  record Unanswered(Busy busy) implements Confirmation {}

  /** Reads the client and compares it with an intent. */
  static Confirmation of(Intent.SettingsUpdate intent, LeasedClient client) {
    return switch (client.describe()) {
      case Described(var shown) -> new Ended(end(intent, shown));
      case Busy busy -> new Unanswered(busy);
      case Refused(var code, var _) when code == Code.CLIENT_NOT_FOUND ->
          new Ended(new Intent.End.Unknown());
      case Refused(var _, var reason) -> new Unanswered(new Busy(Code.SERVICE_UNAVAILABLE, reason));
    };
  }

  private static Intent.End.UpdateEnd end(Intent.SettingsUpdate intent, AppClient shown) {
    var carried = shown.carriedMembers().sentWith(shown.settings());
    if (Fingerprint.matches(intent.fingerprint(), shown.settings())
        && intent.carriedDigest().equals(carried.digest())) {
      return new Intent.End.Applied(shown.lastModified());
    }
    return shown.lastModified().equals(intent.lastModified())
        ? new Intent.End.NotApplied()
        : new Intent.End.Unknown();
  }
}
