package conversationgroups.proof;

/** How much is tried: little at every build, much with {@code -Pproof}. */
public final class Scale {

  private static final long SEED = Long.getLong("proof.seed", 1);

  private Scale() {}

  public static boolean isLong() {
    return Boolean.getBoolean("proof.long");
  }

  public static int of(int brief, int extended) {
    return isLong() ? extended : brief;
  }

  /** What all that is drawn at random is drawn from; {@code -Dproof.seed=N} repeats a run. */
  public static long seed() {
    return SEED;
  }
}
