package dev.banyan.directory.web;

import dev.banyan.directory.AddressLimit;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.SignIn;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets the sign-in form in, unless too many attempts from its address failed lately. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final SignIn signIn;
    private final AddressLimit limit;

    PasswordSignIn(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.limit = new AddressLimit(clock);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (limit.exceeded(address)) {
            throw new BadCredentialsException("too many attempts from " + address);
        }
        return signIn.with(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .map(signedIn -> CurrentActor.authentication(signedIn.actor(), signedIn.stamp()))
                .orElseThrow(() -> {
                    limit.failed(address);
                    return new BadCredentialsException("refused");
                });
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
