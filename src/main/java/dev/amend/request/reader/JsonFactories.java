package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** How input is tokenized. */
final class JsonFactories {

  /** How many levels deep a request may nest. */
  static final int MAX_DEPTH = 32;

  /** How many digits a number in a request may have. */
  static final int MAX_DIGITS = 1_000;

  /** How many characters a member's name in a request may have. */
  static final int MAX_NAME = 50_000;

  /** For requests, which may come from anyone. */
  static final JsonFactory LIMITED =
      new JsonFactoryBuilder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_DIGITS)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  /** For envelopes, which the transport limits, and for text that may not be JSON at all. */
  static final JsonFactory LENIENT = new JsonFactory();

  private JsonFactories() {}
}
