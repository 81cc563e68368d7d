package dev.amend.flow.lease;

import dev.amend.ledger.Ledger;
import dev.amend.ledger.UpdateQuota;
import dev.amend.policy.plan.Authorizer;
import dev.amend.result.ResultPublisher;
import dev.amend.service.AppClients;
import dev.amend.service.ClientSecrets;
import dev.amend.time.TimeSource;

/**
 * What the flow reaches the world through, within one invocation's deadlines.
 *
 * @param ledger the memory that all instances share
 * @param quota the update slots that all instances share
 * @param clients Cognito's app clients
 * @param secrets the values of client secrets
 * @param publisher where results go
 * @param authorizer who may change what
 * @param time the clocks
 */
public record Ports(
    Ledger ledger,
    UpdateQuota quota,
    AppClients clients,
    ClientSecrets secrets,
    ResultPublisher publisher,
    Authorizer authorizer,
    TimeSource time) {}
