package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A first place that is to be reached or kept (首位): 稳居全国首位, 保持全省第一.
 *
 * @param verb where the word of reaching stands
 * @param scope among whom
 * @param value the place itself
 */
record FirstPlace(int verb, Span scope, Span value) {
    private static final Pattern FIRST = Pattern.compile("(?:首位|第[一1]位?)(?=$|[,、;。)])");
    private static final Pattern SCOPED =
            Pattern.compile("(?:稳居|位居|居|位列|保持|跻身|进入)((?:全|世界|国内|省内|同类|[东中西]部|沿海|[^,。;、]{1,3}[省市])[^,。;、]{0,10})$");

    private static final int LONGEST_SCOPE = 18;

    static Optional<FirstPlace> at(String text, int i, int left, int end) {
        var place = FIRST.matcher(text).region(i, end);
        var scope = SCOPED.matcher(text).region(Math.min(i, Math.max(left, i - LONGEST_SCOPE)), i);
        return place.lookingAt() && scope.find()
                ? Optional.of(new FirstPlace(scope.start(), new Span(scope.start(1), i), new Span(i, place.end())))
                : Optional.empty();
    }
}
