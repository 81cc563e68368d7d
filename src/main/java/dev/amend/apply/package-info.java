/**
 * The flow: from deliveries to answers. {@link dev.amend.apply.ChangeFlow} is where to begin; it
 * goes through a batch, {@link dev.amend.apply.ClientTurn} through what the batch asks of one
 * client.
 */
@NullMarked
package dev.amend.apply;

import org.jspecify.annotations.NullMarked;
