package dev.amend.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgPictureTest {

  @Test
  void shouldBeWellFormedWhenANameHasSpecialCharacters() throws Exception {
    var picture = picture(Figure.of("cold", "a < b & \"c\" > d", 1, Unit.RATIO).atMost(2));
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("cold: a < b & \"c\" > d")
        .contains("1.00 ×, at most 2.00 ×");
  }

  @Test
  void shouldDrawOnlyFiguresThatHaveALimit() throws Exception {
    var picture =
        picture(
            Figure.of("cold", "limited", 1, Unit.RATIO).atMost(2),
            Figure.of("cold", "other", 1, Unit.RATIO));
    assertThat(picture.getElementsByTagName("rect").getLength()).isEqualTo(1);
  }

  @Test
  void shouldTellBarsApartWhenSomeMissTheirLimit() {
    var report =
        report(
            Figure.of("drain", "share", 85, Unit.PERCENT).atLeast(90),
            Figure.of("memory", "jar", 15, Unit.MEGABYTES).atMost(16));
    assertThat(SvgPicture.of(report))
        .containsOnlyOnce("<rect class=\"missed\"")
        .containsOnlyOnce("<rect class=\"met\"");
  }

  @Test
  void shouldEndAtTheLimitWhenTheValueIsTheLimit() {
    var atLimit = SvgPicture.length(3, new Limit.AtMost(3));
    assertThat(SvgPicture.length(1.5, new Limit.AtMost(3))).isEqualTo(atLimit / 2);
    assertThat(SvgPicture.length(0, new Limit.AtMost(0))).isEqualTo(atLimit);
  }

  @Test
  void shouldStayInThePictureWhenAValueIsFarOverTheLimit() {
    assertThat(SvgPicture.length(1e9, new Limit.AtMost(1))).isLessThan(860);
  }

  private static Document picture(Figure... figures) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var svg = SvgPicture.of(report(figures)).getBytes(UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static Report report(Figure... figures) {
    return new Report("a machine", List.of(figures), List.of());
  }
}
