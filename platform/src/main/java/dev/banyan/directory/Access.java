package dev.banyan.directory;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;

/** The one place that decides who may do what (权限判定), for pages and use cases alike. */
public final class Access implements MethodInterceptor {
    /** Classes and their methods never change while the application runs. */
    private static final Map<Place, Optional<Demand>> DEMANDS = new ConcurrentHashMap<>();

    private record Place(Method method, Class<?> type) {}

    /** What a method demands: its own annotation if it has one, otherwise its class's; empty if neither says anything. */
    public static Optional<Demand> demandOf(Method method, Class<?> type) {
        return DEMANDS.computeIfAbsent(new Place(method, type), it -> written(it.method(), it.type()));
    }

    private static Optional<Demand> written(Method method, Class<?> type) {
        return demand(AnnotatedElementUtils.findMergedAnnotation(method, Needs.class), open(method))
                .or(() -> demand(AnnotatedElementUtils.findMergedAnnotation(type, Needs.class), open(type)));
    }

    public sealed interface Demand {}

    public record Permitted(Permission permission) implements Demand {}

    public record Open() implements Demand {}

    /** Lets a page through or refuses it; a page that demands nothing is refused, so that none is open by oversight. */
    public static void toPage(Method method, Class<?> controller) {
        var demand = demandOf(method, controller)
                .orElseThrow(() -> new AccessDeniedException("neither @Needs nor @OpenToAll: " + method));
        switch (demand) {
            case Open() -> {}
            case Permitted(Permission permission) -> {
                if (CurrentActor.find()
                        .filter(actor -> allowed(actor, permission))
                        .isEmpty()) {
                    throw new AccessDeniedException(permission.name());
                }
            }
        }
    }

    /**
     * Lets a use case run or refuses it: the actor it is given, or else the person signed in, must hold the permission;
     * and nobody signed in may act in another's name.
     */
    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var target = call.getThis();
        var type = target == null ? call.getMethod().getDeclaringClass() : AopUtils.getTargetClass(target);
        var method = AopUtils.getMostSpecificMethod(call.getMethod(), type);
        if (demandOf(method, type).orElse(new Open()) instanceof Permitted(Permission permission)) {
            var given = Arrays.stream(call.getArguments())
                    .filter(Actor.class::isInstance)
                    .map(Actor.class::cast)
                    .findFirst();
            var signedIn = CurrentActor.find();
            var acting = given.or(() -> signedIn).filter(actor -> allowed(actor, permission));
            if (acting.isEmpty() || signedIn.isPresent() && !signedIn.equals(acting)) {
                throw new AccessDeniedException(permission + " for " + method);
            }
        }
        return call.proceed();
    }

    private static boolean allowed(Actor actor, Permission permission) {
        return actor.equals(Actor.SYSTEM) || actor.may(permission);
    }

    private static boolean open(AnnotatedElement element) {
        return AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class);
    }

    private static Optional<Demand> demand(@Nullable Needs needs, boolean open) {
        return needs != null
                ? Optional.of(new Permitted(needs.value()))
                : open ? Optional.of(new Open()) : Optional.empty();
    }
}
