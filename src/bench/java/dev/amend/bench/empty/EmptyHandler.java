package dev.amend.bench.empty;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;

/** Answers a batch without doing anything: the least that a function in Java can take. */
public final class EmptyHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  /** Answers that no message failed. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new SQSBatchResponse(List.of());
  }
}
