package dev.amend.service;

import dev.amend.appclient.ClientKey;

/** For tests in which no secret is changed: every call fails. */
public final class NoClientSecrets implements ClientSecrets {

  @Override
  public ServiceAnswer.ToFindStored find(ClientKey client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServiceAnswer.ToStore takeOver(ClientKey client, String versionId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServiceAnswer.ToStore create(ClientKey client, String versionId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServiceAnswer.ToStore stage(ClientKey client, String versionId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServiceAnswer.ToAddSecret add(ClientKey client, String versionId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServiceAnswer.ToStore promote(ClientKey client, String versionId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServiceAnswer.ToStore unstage(ClientKey client, String versionId) {
    throw new UnsupportedOperationException();
  }
}
