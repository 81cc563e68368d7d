package dev.amend.service;

import java.util.Optional;

/** Lists the app clients of a user pool. Each call is one attempt. */
public interface PoolClients {

  /**
   * Lists one page.
   *
   * @param nextToken what the page before returned; empty for the first
   */
  ServiceAnswer.ToListClients list(String userPoolId, Optional<String> nextToken);
}
