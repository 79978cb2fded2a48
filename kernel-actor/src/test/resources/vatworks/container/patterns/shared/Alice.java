import vatworks.vow.Remote;

/// One method for each pattern.
public interface Alice extends Remote {
  void meet(Peer bob, Peer carol);

  void plainData();

  void newReferences();

  void knownReferences();

  void ownReferences();

  void theSameTwice();

  void rejection();

  void rejectionInData();

  void argumentResolvedBefore();

  void argumentResolvedAfter();

  void thereAndBack();

  void pipelineOnResults();

  void pipelineOnArguments();

  void lateMessages();

  void threeParties();

  void threePartyPromises();

  void mutual();
}
