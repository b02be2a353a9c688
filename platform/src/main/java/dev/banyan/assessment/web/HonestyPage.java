package dev.banyan.assessment.web;

import dev.banyan.assessment.Assessed;
import dev.banyan.assessment.FindHonestyQuestions.Asked;
import dev.banyan.assessment.rules.HonestyQuestion;
import dev.banyan.assessment.rules.HonestyQuestion.ClaimedAboveFound;
import dev.banyan.assessment.rules.HonestyQuestion.ConstantSteps;
import dev.banyan.assessment.rules.HonestyQuestion.EasyTarget;
import dev.banyan.assessment.rules.HonestyQuestion.JustReached;
import dev.banyan.assessment.rules.HonestyQuestion.LastDay;
import dev.banyan.assessment.rules.HonestyQuestion.OwnWord;
import dev.banyan.frame.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Questions in words, by what they are about (疑问清单页). */
public record HonestyPage(List<Section> sections) {
    public HonestyPage {
        sections = List.copyOf(sections);
    }

    /** Kinds of questions in the order of the page. */
    public enum Kind {
        CLAIMED_ABOVE_FOUND,
        JUST_REACHED,
        EASY_TARGET,
        OWN_WORD,
        CONSTANT_STEPS,
        LAST_DAY
    }

    public record Section(Kind kind, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param about a unit, or an item
     * @param path where its figures stand
     */
    public record Line(String about, String sentence, String path) {}

    public static HonestyPage of(Asked asked, ScoreNames names, Words words) {
        var writer = new Writer(asked, names, words);
        return new HonestyPage(Arrays.stream(Kind.values())
                .map(kind -> new Section(
                        kind,
                        asked.questions().stream()
                                .filter(question -> kind(question) == kind)
                                .map(writer::line)
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList());
    }

    private static Kind kind(HonestyQuestion question) {
        return switch (question) {
            case JustReached _ -> Kind.JUST_REACHED;
            case LastDay _ -> Kind.LAST_DAY;
            case ConstantSteps _ -> Kind.CONSTANT_STEPS;
            case ClaimedAboveFound _ -> Kind.CLAIMED_ABOVE_FOUND;
            case EasyTarget _ -> Kind.EASY_TARGET;
            case OwnWord _ -> Kind.OWN_WORD;
        };
    }

    private record Writer(Asked asked, ScoreNames names, Words words, Map<String, String> units) {
        Writer(Asked asked, ScoreNames names, Words words) {
            this(
                    asked,
                    names,
                    words,
                    asked.counted().members().stream().collect(Collectors.toMap(Assessed::unit, Assessed::name)));
        }

        Line line(HonestyQuestion question) {
            String round = "/rounds/" + asked.counted().round().id().value();
            String unit = names.unit(words, question.about(), units.getOrDefault(question.about(), question.about()));
            return switch (question) {
                case JustReached it ->
                    new Line(
                            title(it.item()),
                            words.of(
                                    "honesty.question.JUST_REACHED",
                                    ScoreNames.figure(it.threshold()),
                                    ScoreNames.figure(it.width()),
                                    it.reached(),
                                    it.missed()),
                            round);
                case LastDay it ->
                    new Line(unit, words.of("honesty.question.LAST_DAY", it.all(), it.lastDay()), "/reports");
                case ConstantSteps it ->
                    new Line(
                            unit,
                            words.of(
                                    "honesty.question.CONSTANT_STEPS",
                                    it.series(),
                                    it.times(),
                                    ScoreNames.figure(it.step())),
                            "/ledger?unit=" + it.unit());
                case ClaimedAboveFound it ->
                    new Line(
                            unit,
                            words.of(
                                    "honesty.question.CLAIMED_ABOVE_FOUND",
                                    it.checked(),
                                    it.lower(),
                                    ScoreNames.figure(it.points())),
                            "/ledger?unit=" + it.unit());
                case EasyTarget it ->
                    new Line(
                            unit,
                            words.of(
                                    "honesty.question.EASY_TARGET",
                                    title(it.item()),
                                    ScoreNames.figure(it.target()),
                                    it.history().stream()
                                            .map(ScoreNames::figure)
                                            .collect(Collectors.joining(words.of("honesty.and")))),
                            round + "/units/" + it.unit() + "/items/" + it.item());
                case OwnWord it ->
                    new Line(
                            unit,
                            words.of(
                                    "honesty.question.OWN_WORD",
                                    ScoreNames.points(it.all()),
                                    ScoreNames.points(it.own())),
                            round + "/units/" + it.unit());
            };
        }

        private String title(String item) {
            return ScoreNames.title(words, asked.counted().scheme().document(), item);
        }
    }
}
