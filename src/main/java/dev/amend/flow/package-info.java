/**
 * The flow: from deliveries to answers. {@link dev.amend.flow.ChangeFlow} is where to begin; it
 * goes through a batch, {@link dev.amend.flow.ClientTurn} through what the batch asks of one
 * client.
 */
@NullMarked
package dev.amend.flow;

import org.jspecify.annotations.NullMarked;
