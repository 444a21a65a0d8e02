package conversationgroups.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed tables are those that the code makes: one call, one item or one unit more, and this
 * fails. With {@code -Dcost.write=true} it writes them instead.
 */
class CostDocTest {

  private static final String COMMAND = "mvn test -Dtest=CostDocTest -Dcost.write=true";

  private static CostTables tables;

  @BeforeAll
  static void measure() {
    tables = new CostTables();
  }

  @Test
  void callsCostWhatTheTableSays() throws IOException {
    hold(GeneratedBlock.of("docs/cost.md", "calls"), tables.calls());
  }

  @Test
  void eventsCostWhatTheTableSays() throws IOException {
    hold(GeneratedBlock.of("docs/cost.md", "events"), tables.events());
  }

  @Test
  void growthIsAsTheTableSays() throws IOException {
    hold(GeneratedBlock.of("docs/cost.md", "growth"), tables.growth());
  }

  @Test
  void costIsFlatWhereItShouldBeFlat() {
    assertThat(tables.growthRows())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.flat())
                    .allSatisfy(
                        more ->
                            assertThat(row.figures(more))
                                .as("%s with %s", row.operation(), more.title)
                                .isEqualTo(row.figures(Growth.More.NOTHING))));
  }

  @Test
  void summaryHasTheSameFigures() throws IOException {
    hold(GeneratedBlock.of("docs/cost.md", "summary"), tables.summary());
  }

  private static void hold(GeneratedBlock block, String measured) throws IOException {
    if (Boolean.getBoolean("cost.write")) {
      block.write(measured);
    } else {
      assertThat(measured)
          .as("%s of %s; to take new figures over: %s", block.name(), block.file(), COMMAND)
          .isEqualTo(block.read());
    }
  }
}
