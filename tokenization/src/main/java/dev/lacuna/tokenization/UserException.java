package dev.lacuna.tokenization;

/**
 * The caller's mistake, told in one line: {@code Cannot <do>: <reason> (<value>)}. The command prints the message alone and
 * exits with 2; any other exception is a bug of ours and shows its trace.
 */
public class UserException extends RuntimeException {
    public UserException(String message) {
        super(message);
    }

    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
