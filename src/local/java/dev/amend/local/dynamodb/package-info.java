/** Amazon's DynamoDB Local with the ledger's table. */
@NullMarked
package dev.amend.local.dynamodb;

import org.jspecify.annotations.NullMarked;
