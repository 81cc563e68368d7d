package dev.amend.ledger;

/**
 * What a call with an effect is meant to do. It is recorded before the call, so that whoever holds
 * the client next can tell whether the call took effect.
 */
public sealed interface Intent permits SettingsIntent {}
