package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sources are compiled against, wherever the host has it from.
class ApiClassesTest {

  @TempDir
  Path dir;

  @Test
  void theHostsOwnAreFound() {
    assertThat(ApiClasses.all())
        .containsKeys("vatworks.vat.Vat", "vatworks.vat.Wiring", "vatworks.vat.Delivery$Message")
        .containsKeys("vatworks.vow.Remote", "vatworks.vow.Vow", "vatworks.vow.Marshal",
            "vatworks.power.Kernel")
        .allSatisfy((name, bytes) -> assertThat(name).matches("vatworks[.](vat|vow|power)[.][^.]*"));
  }

  @Test
  void aJarIsReadForThosePackagesAlone() throws IOException {
    Path jar = dir.resolve("everything.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of(
          "vatworks/vat/Vat.class",
          "vatworks/vat/Vat$Nested.class",
          "vatworks/vat/notes.txt",
          "vatworks/vat/sub/Other.class",
          "vatworks/vow/E.class",
          "vatworks/vow/sub/E.class",
          "akka/Main.class")) {
        out.putNextEntry(new JarEntry(name));
        out.write(name.getBytes());
      }
    }
    assertThat(ApiClasses.read(jar))
        .containsOnlyKeys("vatworks.vat.Vat", "vatworks.vat.Vat$Nested", "vatworks.vow.E")
        .containsEntry("vatworks.vat.Vat", "vatworks/vat/Vat.class".getBytes());
  }
}
