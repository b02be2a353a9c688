package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.CityFactsBuilder.Built;
import dev.banyan.evaluationkernel.facts.PackageReader;
import java.io.IOException;
import java.nio.file.Path;

/** The facts of a city as a directory of tables that anybody can write (事实包); docs/facts-package.md describes them. */
public final class FactsPackage {
    private FactsPackage() {}

    /** Reads a package; rows that cannot be used are left out and named. */
    public static Built read(Path directory) throws IOException {
        var reader = new PackageReader(directory);
        reader.read();
        return new Built(new CityFacts(reader.columns(), reader.calendar()), reader.errors());
    }
}
