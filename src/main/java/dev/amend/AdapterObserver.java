package dev.amend;

import dev.amend.policy.Verdict;
import dev.amend.request.ChangeRequest;
import dev.amend.service.cognito.CallObserver;
import java.util.List;

/** What the adapters and the policy tell about their work. */
interface AdapterObserver {

  /** Doesn't listen. */
  AdapterObserver NONE =
      new AdapterObserver() {
        @Override
        public void cognitoCall(CallObserver.End end) {}

        @Override
        public void leaseWait() {}

        @Override
        public void unknownMembers(List<String> names) {}

        @Override
        public void policyJudged(ChangeRequest request, Verdict verdict) {}
      };

  /** Cognito was called. */
  void cognitoCall(CallObserver.End end);

  /** A read of the ledger showed a client in the hands of another invocation. */
  void leaseWait();

  /** An app client has members that this build doesn't know, because Cognito is newer. */
  void unknownMembers(List<String> names);

  /** The policy judged what a request would change. */
  void policyJudged(ChangeRequest request, Verdict verdict);
}
