package dev.amend.bench.drain;

/**
 * What is drained.
 *
 * @param isFifo whether the queue is a FIFO queue, with one message group for each client
 * @param requests the number of requests, spread evenly over the clients
 * @param clients the number of clients, spread evenly over the user pools
 * @param pools the number of user pools
 * @param instances the number of function instances, as MaximumConcurrency limits it
 */
record Load(boolean isFifo, int requests, int clients, int pools, int instances) {

  int poolOf(int client) {
    return client % pools;
  }
}
