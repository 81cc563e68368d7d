/** The ledger in one DynamoDB table: an item for each request and an item for each client. */
@NullMarked
package dev.amend.ledger.dynamodb;

import org.jspecify.annotations.NullMarked;
