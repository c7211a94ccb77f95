package se.insteg.access.signin;

import java.util.List;
import se.insteg.access.Role;

/** The logins of the demonstration, shown on the sign-in page; exists only while Insteg demonstrates. */
public interface DemoLogins {
    List<Login> all();

    /** @param code kommunkod */
    record Login(String code, String municipality, String name, Role role, String email, String password) {}
}
