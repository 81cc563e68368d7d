package dev.amend.policy.fact;

import dev.amend.appclient.ClientKey;
import dev.amend.request.Producer;
import java.util.Optional;

/**
 * What all facts of one request have in common.
 *
 * @param producer who sent the request
 * @param requestedBy who the request says asked for it, which AWS doesn't vouch for
 * @param client the app client
 * @param clientType what Describe shows as {@code ClientType}; {@code REGULAR} if it doesn't show
 *     one
 */
public record FactContext(
    Producer producer, Optional<String> requestedBy, ClientKey client, String clientType) {}
