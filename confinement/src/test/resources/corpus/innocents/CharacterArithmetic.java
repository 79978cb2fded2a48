// Ciphers, palindromes and run lengths, character by character.
import java.util.function.Supplier;

public final class CharacterArithmetic implements Supplier<Object> {

  private static String caesar(String text, int by) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      char c = letters[i];
      if (c >= 'a' && c <= 'z') {
        letters[i] = (char) ('a' + Math.floorMod(c - 'a' + by, 26));
      } else if (Character.isUpperCase(c)) {
        letters[i] = (char) ((c - 'A' + by + 26) % 26 + 'A');
      }
    }
    return new String(letters);
  }

  private static boolean isPalindrome(CharSequence text) {
    int left = 0;
    int right = text.length() - 1;
    while (left < right) {
      if (!Character.isLetter(text.charAt(left))) {
        left++;
      } else if (!Character.isLetter(text.charAt(right))) {
        right--;
      } else if (Character.toLowerCase(text.charAt(left++)) != Character.toLowerCase(text.charAt(right--))) {
        return false;
      }
    }
    return true;
  }

  private static String runs(String text) {
    StringBuilder out = new StringBuilder();
    for (int start = 0, end; start < text.length(); start = end) {
      char c = text.charAt(start);
      end = start + 1;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      if (end - start > 1) {
        out.append(end - start);
      }
      out.append(c);
    }
    return out.toString();
  }

  private static int luhn(String digits) {
    int sum = 0;
    boolean twice = true;
    for (int i = digits.length() - 1; i >= 0; i--, twice = !twice) {
      int digit = digits.charAt(i) - '0';
      if (twice) {
        digit *= 2;
      }
      sum += digit > 9 ? digit - 9 : digit;
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public Object get() {
    char c = 'a';
    c += 1;
    c++;
    int wide = c + 1;
    char high = Character.MAX_VALUE;
    high++;
    byte narrow = (byte) 'é';
    return caesar("Hello, World", 3) + caesar(caesar("xyz ABC", 25), -25) + " "
        + isPalindrome("A man, a plan, a canal: Panama") + isPalindrome(new StringBuilder("not one")) + " "
        + runs("aaabccddddde") + " " + luhn("7992739871") + " " + c + wide + (int) high + narrow + (char) wide
        + Character.getNumericValue('7') + Character.digit('f', 16) + Character.forDigit(11, 16)
        + Character.isWhitespace('\t') + Character.isLetterOrDigit('_') + ('a' + 'b') + (char) ('a' + 1);
  }
}
