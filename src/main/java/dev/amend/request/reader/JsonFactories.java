package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How requests are parsed: strictly, and within bounds. */
final class JsonFactories {

  /** How deep a request may nest. */
  static final int DEPTH = 32;

  /** Reads requests: a member that stands twice, trailing text and deep nesting are errors. */
  static final JsonMapper STRICT =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Scans envelopes, whose own depth and members are the transport's business. */
  static final JsonFactory LENIENT = new JsonFactory();

  private JsonFactories() {}
}
