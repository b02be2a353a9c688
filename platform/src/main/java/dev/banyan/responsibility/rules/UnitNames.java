package dev.banyan.responsibility.rules;

import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which unit a printed name means (责任单位名称匹配); what may mean several, or none, is left to a person. */
public final class UnitNames {
    private static final Pattern EVERY_COUNTY =
            Pattern.compile("各?县（市）区(人民政府|政府)?|各?县(市)?区(人民政府|政府)?|各县（市、区）(人民政府|政府)?");
    private static final Pattern TAIL = Pattern.compile("(党委和政府|党委政府|人民政府|政府|党工委管委会|管理委员会|管委会)$");
    private static final int SHORTEST = 2;

    private final List<Unit> units;
    private final Map<String, List<EarlierForm>> earlier;
    private final Set<String> heads;

    /**
     * @param units all units
     * @param earlier what they were called before
     */
    public UnitNames(List<Unit> units, List<EarlierForm> earlier) {
        this.units = List.copyOf(units);
        this.earlier = earlier.stream().collect(Collectors.groupingBy(EarlierForm::unit));
        var cities =
                units.stream().filter(unit -> unit.kind() == Unit.Kind.CITY).toList();
        heads = Stream.concat(
                        Stream.of("中共", "市", "全市", "本市"),
                        cities.stream().flatMap(city -> Stream.of(city.name(), city.shortName())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public sealed interface Match {}

    public record One(Unit unit) implements Match {}

    /** A collective name (各县（市）区): every one of these. */
    public record Every(List<Unit> units) implements Match {}

    /** Any of these, as a person decides. */
    public record Several(List<Unit> units) implements Match {}

    public record Unknown() implements Match {}

    public Match match(String printed) {
        String name = plain(printed);
        if (EVERY_COUNTY.matcher(name).matches()) {
            return new Every(units.stream()
                    .filter(unit -> unit.kind() == Unit.Kind.COUNTY)
                    .toList());
        }
        var exact = units.stream()
                .filter(unit -> Stream.concat(Stream.of(unit.code()), names(unit))
                        .map(UnitNames::plain)
                        .anyMatch(name::equals))
                .toList();
        if (!exact.isEmpty()) {
            return of(exact);
        }
        var forms = forms(name);
        return of(units.stream()
                .filter(unit ->
                        names(unit).flatMap(own -> forms(plain(own)).stream()).anyMatch(forms::contains))
                .toList());
    }

    /** Its names of today, and those it bore before. */
    private Stream<String> names(Unit unit) {
        return Stream.concat(
                Stream.of(unit.name(), unit.shortName()),
                earlier.getOrDefault(unit.code(), List.of()).stream()
                        .flatMap(form -> Stream.of(form.name(), form.shortName())));
    }

    private static Match of(List<Unit> found) {
        return switch (found.size()) {
            case 0 -> new Unknown();
            case 1 -> new One(found.getFirst());
            default -> new Several(found);
        };
    }

    /** The name with and without the words in front and behind that are often left out. */
    private Set<String> forms(String name) {
        var forms = new LinkedHashSet<String>(List.of(name));
        for (String form : new ArrayList<>(forms)) {
            forms.add(TAIL.matcher(form).replaceFirst(""));
        }
        for (int round = 0; round < 2; round++) {
            for (String form : new ArrayList<>(forms)) {
                heads.stream().filter(form::startsWith).forEach(head -> forms.add(form.substring(head.length())));
            }
        }
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    private static String plain(String name) {
        return name.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
    }
}
