package org.cadre.scopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void everyScopeIsReadAsItIsWritten() {
        for (Scope scope : Scope.all())
            assertThat(Scope.parse("scopes", List.of(scope.toString()))).containsExactly(scope);
        assertThat(Area.ASKS.read()).hasToString("asks:read");
    }

    @Test
    void anUnknownOneIsNamed() {
        assertThatThrownBy(() -> Scope.parse("scopes", List.of("asks:read", "asks:delete")))
                .isInstanceOf(BadInput.class).hasMessageContaining("asks:delete");
        assertThatThrownBy(() -> Scope.parse("scopes", List.of("search:write"))).isInstanceOf(BadInput.class);
    }

    @Test
    void storedScopesThatAreGoneOpenNothing() {
        assertThat(Scope.stored("asks:write telepathy:read")).containsExactly(Area.ASKS.write());
        assertThat(Scope.stored("")).isEmpty();
        assertThat(Scope.joined(Set.of(Area.PEOPLE.read(), Area.ASKS.write()))).isEqualTo("asks:write people:read");
    }
}
