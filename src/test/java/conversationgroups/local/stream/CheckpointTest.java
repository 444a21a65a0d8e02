package conversationgroups.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

  /** Another application may have another table, in whose stream the number means nothing. */
  @Test
  void isNotThatOfAnotherApplicationOfTheProcess() {
    new Checkpoint(null, "publish").save("000000000000000000007");

    assertThat(new Checkpoint(null, "publish").load()).isNull();
  }

  @Test
  void isKeptBesideKeptData(@TempDir Path folder) {
    new Checkpoint(folder.toString(), "publish").save("000000000000000000007");

    assertThat(new Checkpoint(folder.toString(), "publish").load())
        .isEqualTo("000000000000000000007");
    assertThat(new Checkpoint(folder.toString(), "push").load()).isNull();
  }
}
