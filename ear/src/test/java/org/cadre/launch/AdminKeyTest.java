package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;

class AdminKeyTest {
    /** What Payara ships for its administrator without a password. */
    private static final String SHIPPED = "27Nv0BTvkPdBpYuWJgtDj3hg/sWSRcCd4KQrT7m5PKt0kvVl+Z/n3Q==";

    @Test
    void theDigestIsTheServersOwn() {
        byte[] shipped = Base64.getDecoder().decode(SHIPPED);
        assertThat(AdminKey.digest("", Arrays.copyOfRange(shipped, 32, 40))).isEqualTo(SHIPPED);
    }

    @Test
    void thePasswordIsSaltedAnewEachTime() {
        assertThat(AdminKey.line("admin", "secret")).matches("admin;\\{SSHA256}[A-Za-z0-9+/=]{56};asadmin\n")
                .isNotEqualTo(AdminKey.line("admin", "secret"));
    }
}
