package dev.amend.agreement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.appclient.Amendment;
import dev.amend.local.standin.ServiceException;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Deliveries;
import dev.amend.request.Operation;
import dev.amend.request.ParsedRequest;

/** Asks the stand-in whether it accepts a client. */
final class Service {

  private final HandlerRig rig;

  Service(HandlerRig rig) {
    this.rig = rig;
  }

  /** Tells whether the client can be updated to these settings, and does so if it can. */
  boolean accepts(ObjectNode settings) {
    var update =
        settings.deepCopy().put("UserPoolId", HandlerRig.POOL).put("ClientId", HandlerRig.CLIENT);
    try {
      rig.cognito.call("UpdateUserPoolClient", update);
      return true;
    } catch (ServiceException e) {
      return false;
    }
  }

  /** Tells whether the service refuses the settings that a request asks for. */
  boolean refuses(ObjectNode before, ObjectNode request) {
    var changes = ((Operation.ChangeSettings) read(request).operation()).changes();
    var asked = Amendment.of(Meaning.settings(before), changes).requested();
    var update = JsonNodeFactory.instance.objectNode();
    asked.values().forEach((setting, value) -> update.set(setting.serviceName(), value.toJson()));
    return !accepts(update);
  }

  private static ChangeRequest read(ObjectNode request) {
    var members = request.toString();
    var text = HandlerRig.request(members.substring(1, members.length() - 1));
    var delivery = Deliveries.of(text, "case", "case");
    return ((ParsedRequest.Valid) Deliveries.read(delivery)).request();
  }
}
