namespace CrossCheck.Evaluation;

/// <summary>One pair of claims: the level of each feature, and whether both answer one question.</summary>
public readonly record struct Example(int[] Levels, bool Same, double Weight);

/// <summary>Logistic regression over one-hot levels with a ridge penalty, solved by Newton's method. Deterministic.</summary>
public static class LogisticFit
{
    private const int Iterations = 25;

    /// <summary>Fits an intercept (first) and a weight for every level.</summary>
    /// <param name="examples">The pairs.</param>
    /// <param name="levels">How many levels each feature has.</param>
    /// <param name="ridge">The penalty on squared weights, for each feature.</param>
    public static (double Intercept, double[][] Weights) Fit(IReadOnlyList<Example> examples, int[] levels, double[] ridge)
    {
        var offsets = new int[levels.Length];
        var size = 1;
        for (var f = 0; f < levels.Length; f++)
        {
            offsets[f] = size;
            size += levels[f];
        }

        var beta = new double[size];
        var active = new int[levels.Length + 1];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var gradient = new double[size];
            var hessian = new double[size, size];
            foreach (var (example, same, weight) in examples)
            {
                active[0] = 0;
                var z = beta[0];
                for (var f = 0; f < levels.Length; f++)
                {
                    active[f + 1] = offsets[f] + example[f];
                    z += beta[active[f + 1]];
                }

                var p = 1 / (1 + Math.Exp(-z));
                var error = weight * ((same ? 1 : 0) - p);
                var curvature = weight * p * (1 - p);
                // Active indices ascend, so this fills the lower triangle, which is all that the solver reads.
                for (var i = 0; i < active.Length; i++)
                {
                    gradient[active[i]] += error;
                    for (var j = 0; j <= i; j++)
                    {
                        hessian[active[i], active[j]] += curvature;
                    }
                }
            }

            hessian[0, 0] += 1e-6;
            for (var f = 0; f < levels.Length; f++)
            {
                for (var i = offsets[f]; i < offsets[f] + levels[f]; i++)
                {
                    gradient[i] -= ridge[f] * beta[i];
                    hessian[i, i] += ridge[f];
                }
            }

            var step = Solve(hessian, gradient);
            var largest = 0.0;
            for (var i = 0; i < size; i++)
            {
                beta[i] += step[i];
                largest = Math.Max(largest, Math.Abs(step[i]));
            }

            if (largest < 1e-4)
            {
                break;
            }
        }

        return (beta[0], [.. levels.Select((n, f) => beta[offsets[f]..(offsets[f] + n)])]);
    }

    /// <summary>Solves a symmetric positive definite system by Cholesky's decomposition.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }

        var y = new double[n];
        for (var i = 0; i < n; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
            {
                sum -= lower[i, k] * y[k];
            }

            y[i] = sum / lower[i, i];
        }

        var x = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = y[i];
            for (var k = i + 1; k < n; k++)
            {
                sum -= lower[k, i] * x[k];
            }

            x[i] = sum / lower[i, i];
        }

        return x;
    }
}
