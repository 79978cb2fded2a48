// Matrices: products, transposes, determinants by elimination, and powers by squaring.
import java.util.Arrays;
import java.util.function.Supplier;

public final class MatrixAlgebra implements Supplier<Object> {

  private static double[][] times(double[][] a, double[][] b) {
    int rows = a.length;
    int columns = b[0].length;
    double[][] product = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        product[i][j] = sum;
      }
    }
    return product;
  }

  private static double[][] transpose(double[][] matrix) {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  private static double determinant(double[][] matrix) {
    double[][] rest = new double[matrix.length][];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = matrix[i].clone();
    }
    double determinant = 1;
    for (int column = 0; column < rest.length; column++) {
      int pivot = column;
      while (pivot < rest.length && rest[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == rest.length) {
        return 0;
      }
      if (pivot != column) {
        double[] swapped = rest[pivot];
        rest[pivot] = rest[column];
        rest[column] = swapped;
        determinant = -determinant;
      }
      determinant *= rest[column][column];
      for (int row = column + 1; row < rest.length; row++) {
        double factor = rest[row][column] / rest[column][column];
        for (int k = column; k < rest.length; k++) {
          rest[row][k] -= factor * rest[column][k];
        }
      }
    }
    return determinant;
  }

  private static long[][] power(long[][] base, int exponent) {
    long[][] result = {{1, 0}, {0, 1}};
    for (int bits = exponent; bits > 0; bits >>= 1) {
      if ((bits & 1) == 1) {
        result = product(result, base);
      }
      base = product(base, base);
    }
    return result;
  }

  private static long[][] product(long[][] a, long[][] b) {
    return new long[][]{
        {a[0][0] * b[0][0] + a[0][1] * b[1][0], a[0][0] * b[0][1] + a[0][1] * b[1][1]},
        {a[1][0] * b[0][0] + a[1][1] * b[1][0], a[1][0] * b[0][1] + a[1][1] * b[1][1]},
    };
  }

  @Override
  public Object get() {
    double[][] a = {{2, 0, 1}, {1, 3, 2}, {1, 1, 1}};
    double[][] b = new double[3][3];
    for (int i = 0; i < 9; i++) {
      b[i / 3][i % 3] = (i * 7 % 5) / 4.0;
    }
    return Arrays.deepToString(times(a, b)) + '\n' + Arrays.deepToString(transpose(times(a, b))) + '\n'
        + determinant(a) + ' ' + determinant(b) + ' ' + determinant(new double[][]{{0, 1}, {1, 0}}) + '\n'
        + Arrays.toString(power(new long[][]{{1, 1}, {1, 0}}, 90)[0]);
  }
}
