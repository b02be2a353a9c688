package dev.banyan.assessment;

import dev.banyan.assessment.store.Years;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows which years were opened, under which versions and for whom (查看考核年度). */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class FindYears {
    private final Years years;
    private final ReadYear reading;

    FindYears(Years years, ReadYear reading) {
        this.years = years;
        this.reading = reading;
    }

    /** Those of a scheme, the newest first. */
    public List<OpenedYear> of(String scheme) {
        return years.of(scheme).stream()
                .flatMap(year -> reading.find(scheme, year).stream())
                .toList();
    }

    /** Who is assessed in a year, in order. */
    public List<Assessed> members(String scheme, int year) {
        return reading.members(scheme, year);
    }

    public Optional<OpenedYear> find(String scheme, int year) {
        return reading.find(scheme, year);
    }
}
