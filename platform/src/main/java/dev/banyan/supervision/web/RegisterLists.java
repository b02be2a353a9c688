package dev.banyan.supervision.web;

import dev.banyan.directory.Unit;
import dev.banyan.plan.Page;
import dev.banyan.plan.RegisterType;
import dev.banyan.supervision.FindMatters;
import dev.banyan.supervision.Matter;
import dev.banyan.supervision.MatterFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of one register shows (台账列表).
 *
 * @param type the register
 * @param found what stands on this page
 * @param filter how it was filtered
 * @param units that may lead
 * @param today for telling what is late
 * @param keeper whether whoever looks keeps registers
 */
public record RegisterLists(
        RegisterType type,
        Page<Matter> found,
        MatterFilter filter,
        List<Unit> units,
        Names names,
        LocalDate today,
        boolean keeper) {

    public String address(String end, MatterFilter.Show show) {
        return UriComponentsBuilder.fromPath("/registers/" + type.code() + end)
                .queryParam("show", show)
                .queryParam("words", "{words}")
                .queryParam("unit", "{unit}")
                .encode()
                .buildAndExpand(filter.words(), filter.unit().orElse(""))
                .toUriString();
    }

    /** One line of the list of all registers (台账总览). */
    public record Line(RegisterType type, FindMatters.Count count) {
        static List<Line> of(List<RegisterType> types, Map<String, FindMatters.Count> counts) {
            return types.stream()
                    .map(type -> new Line(type, counts.getOrDefault(type.code(), FindMatters.Count.NONE)))
                    .toList();
        }
    }
}
