package dev.amend.flow;

import static dev.amend.flow.FlowRig.ONE;
import static dev.amend.flow.FlowRig.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.request.Deliveries;
import dev.amend.request.Delivery;
import dev.amend.request.reader.RequestReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

  @Test
  void shouldTakeAThousandRequestsAtMostWhenAClientHasMore() {
    var lanes = lanes(2_500);
    var sizes = new ArrayList<Integer>();
    while (lanes.count() > 0) {
      sizes.add(lanes.next().size());
    }
    assertThat(sizes).containsExactly(1_000, 1_000, 500);
  }

  private static Lanes lanes(int requests) {
    return new Lanes(
        Batch.read(deliveries(requests), new RequestReader(Duration.ofDays(30), Deliveries.NOW))
            .items());
  }

  private static List<Delivery> deliveries(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> add(ONE, "key " + number, "https://%d.example".formatted(number)))
        .toList();
  }
}
