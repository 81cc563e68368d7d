package dev.amend.flow;

import dev.amend.cognito.AppClients;
import dev.amend.ledger.Ledger;
import dev.amend.result.ResultPublisher;
import java.util.function.Supplier;

/**
 * What the flow works with.
 *
 * @param ledger the memory that all instances share
 * @param clients the app clients
 * @param publisher where results go
 * @param time the clocks
 * @param owners makes a name for each turn that no other turn ever has, also not a retry of the
 *     same invocation
 */
public record Parts(
    Ledger ledger,
    AppClients clients,
    ResultPublisher publisher,
    TimeSource time,
    Supplier<String> owners) {}
