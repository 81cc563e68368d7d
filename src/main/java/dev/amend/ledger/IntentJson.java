package dev.amend.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;

/** Writes and reads the intent attribute. */
final class IntentJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private IntentJson() {}

  static String write(Intent intent) {
    var json = MAPPER.createObjectNode().put("lastModified", intent.lastModified().toString());
    var values = json.putObject("values");
    intent.values().forEach(values::put);
    var records = json.putArray("records");
    intent.records().forEach(records::add);
    return json.toString();
  }

  static Intent read(String text) {
    try {
      var json = MAPPER.readTree(text);
      var values = new HashMap<String, String>();
      json.required("values")
          .properties()
          .forEach(value -> values.put(value.getKey(), value.getValue().textValue()));
      var records = new ArrayList<String>();
      json.required("records").forEach(record -> records.add(record.textValue()));
      return new Intent(Instant.parse(json.required("lastModified").textValue()), values, records);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The ledger holds an intent that is no JSON", e);
    }
  }
}
