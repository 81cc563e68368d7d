#!/usr/bin/env bash
# Checks a deployment of Amend: what only an AWS account can show. Run it after the first deployment, and after upgrades.
#
#   samples/smoke-test.sh STACK USER_POOL_ID CLIENT_ID            reads, and plans a change
#   samples/smoke-test.sh STACK USER_POOL_ID CLIENT_ID --change   also adds a callback URL through the FIFO queue, and removes it
#
# Use an app client that doesn't matter. Needs jq, the newest AWS CLI (an older one doesn't show new members of a client),
# and permissions to read the stack's resources, to invoke the alias approvals, and with --change to send to the FIFO queue.
# shellcheck disable=SC2016 # jq and Lambda have dollar signs of their own
set -euo pipefail

if [ $# -lt 3 ]; then
  sed -n '4,5s/^#   //p' "$0" >&2
  exit 2
fi
stack=$1 pool=$2 client=$3 change=${4:-}
model=$(cd "$(dirname "$0")/.." && pwd)/.ci/cognito-model.json
url=https://smoke-test.example.com/callback
run=smoke-test-$(date -u +%Y%m%dT%H%M%SZ)
failures=0

check() { # check TEXT COMMAND...: runs the command and says whether it succeeded
  local text=$1
  shift
  if "$@" >/dev/null 2>&1; then
    echo "ok    $text"
  else
    echo "FAIL  $text"
    failures=$((failures + 1))
  fi
}

outputs=$(aws cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Outputs' --output json)
output() { jq -r --arg key "$1" '.[] | select(.OutputKey == $key).OutputValue' <<<"$outputs"; }
function=$(output ChangeFunctionName)

# Everything but secrets, so that nothing here can print one.
describe() {
  aws cognito-idp describe-user-pool-client --user-pool-id "$pool" --client-id "$client" --output json |
    jq -S '.UserPoolClient | del(.ClientSecret, .LastModifiedDate)'
}

# The aliases.

version_of() { aws lambda get-alias --function-name "$function" --name "$1" --query FunctionVersion --output text; }
version=$(version_of queue)
for alias in events approvals audit; do
  check "alias $alias is on version $version, like queue" test "$(version_of "$alias")" = "$version"
done

configuration() {
  aws lambda get-function-configuration --function-name "$function" --qualifier "$1" --output json |
    jq -S '{Environment, Layers: [.Layers[]?.Arn], MemorySize, CodeSha256, KMSKeyArn}'
}
published=$(configuration "$version")
check "version $version has the function's newest code, policy and variables (else see docs/operations.md)" \
  test "$published" = "$(configuration '$LATEST')"
check "version $version has a snapshot" test "$(aws lambda get-function-configuration --function-name "$function" \
  --qualifier "$version" --query SnapStart.OptimizationStatus --output text)" = On

# Who may invoke it.

mappings=$(aws lambda list-event-source-mappings --function-name "$function:queue" --output json)
check "two event source mappings read for the alias queue" jq -e --arg alias ":function:$function:queue" \
  '.EventSourceMappings | length == 2 and all(.FunctionArn | endswith($alias))' <<<"$mappings"
check "they are enabled and report batch item failures" jq -e \
  '.EventSourceMappings | all(.State == "Enabled" and .FunctionResponseTypes == ["ReportBatchItemFailures"])' <<<"$mappings"
check "no mapping reads for the function itself" test "$(aws lambda list-event-source-mappings \
  --function-name "$function" --query 'length(EventSourceMappings)' --output text)" = 0

# The statements of a resource policy; none if there is no policy.
policy() { aws lambda get-policy --function-name "$function" "$@" --query Policy --output text 2>/dev/null || echo '{"Statement": []}'; }
none='.Statement | length == 0'
check "no resource policy lets anyone invoke the alias queue" jq -e "$none" <<<"$(policy --qualifier queue)"
check "no resource policy lets anyone invoke the function without an alias" jq -e "$none" <<<"$(policy)"
check "only EventBridge rules may invoke the alias events" jq -e \
  '.Statement | all(.Principal.Service == "events.amazonaws.com" and (.Condition.ArnLike."AWS:SourceArn" | contains(":rule/")))' \
  <<<"$(policy --qualifier events)"

# What Describe shows.

before=$(describe)
unknown=$(jq -r --slurpfile model "$model" \
  'keys - ($model[0].settings | if type == "object" then keys else . end) - $model[0].readOnly | join(" ")' <<<"$before")
check "Describe shows only members that Amend knows${unknown:+, but it shows $unknown}" test -z "$unknown"

# A plan.

request() { # request KEY OP MODE
  jq -cn --arg key "$1" --arg op "$2" --arg mode "$3" --arg pool "$pool" --arg client "$client" --arg url "$url" \
    '{idempotencyKey: $key, userPoolId: $pool, clientId: $client, changes: [{op: $op, field: "CallbackURLs", value: $url}],
      mode: $mode, requestedBy: "smoke-test", reason: "Smoke test"}'
}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
request "$run-plan" add plan >"$answer.request"
aws lambda invoke --function-name "$function" --qualifier approvals --cli-binary-format raw-in-base64-out \
  --payload "file://$answer.request" "$answer" >/dev/null || echo '{}' >"$answer"
rm -f "$answer.request"
check "a plan through the alias approvals is planned (it was $(jq -c '.data.outcome // .errorMessage' "$answer"))" \
  jq -e '.data.outcome == "planned"' "$answer"
check "a plan changes nothing" test "$(describe)" = "$before"

# A change, and back.

send() { # send OP: through the queue
  aws sqs send-message --queue-url "$(output OrderedRequestQueueUrl)" --message-group-id "$pool#$client" \
    --message-body "$(request "$run-$1" "$1" apply)" >/dev/null
}
has_url() { describe | jq -e --arg url "$url" '.CallbackURLs // [] | index($url) != null' >/dev/null; }
lacks_url() { ! has_url; }
within_two_minutes() {
  for _ in $(seq 24); do
    if "$@"; then return 0; fi
    sleep "${SMOKE_TEST_PAUSE:-5}"
  done
  return 1
}
if [ "$change" = --change ]; then
  send add
  check "a request through the FIFO queue adds the callback URL" within_two_minutes has_url
  check "every other setting is as it was" test \
    "$(describe | jq -S --arg url "$url" '.CallbackURLs -= [$url] | del(.CallbackURLs | select(. == []))')" = "$before"
  send remove
  check "a second request removes it" within_two_minutes lacks_url
  check "every setting is as it was" test "$(describe)" = "$before"
fi

for queue in OrderedDeadLetterQueueUrl DeadLetterQueueUrl FailedInvocationQueueUrl UndeliveredRequestQueueUrl; do
  check "${queue%Url} is empty" test "$(aws sqs get-queue-attributes --queue-url "$(output "$queue")" \
    --attribute-names ApproximateNumberOfMessages --query Attributes.ApproximateNumberOfMessages --output text)" = 0
done

if [ "$failures" -gt 0 ]; then
  echo "$failures checks failed" >&2
  exit 1
fi
echo "All checks passed."
