namespace CrossCheck.Evaluation;

/// <summary>One example to learn from.</summary>
/// <param name="Features">What holds of it: indices, ascending, each with how much of it.</param>
/// <param name="IsRight">Whether it is what is looked for.</param>
/// <param name="Weight">How much it counts beside the others.</param>
public readonly record struct Example((int Index, double Amount)[] Features, bool IsRight, double Weight);

/// <summary>Logistic regression over sparse features with a ridge penalty, solved by Newton's method. Deterministic.</summary>
public static class LogisticFit
{
    private const int Iterations = 25;

    /// <summary>Steps smaller than this change no figure that is written down.</summary>
    private const double SmallStep = 1e-4;

    /// <summary>The weights of all features.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="ridge">The penalty on the square of each weight, above zero.</param>
    public static double[] Fit(IReadOnlyList<Example> examples, double[] ridge)
    {
        var size = ridge.Length;
        var beta = new double[size];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var gradient = new double[size];
            var hessian = new double[size, size];
            foreach (var (features, isRight, weight) in examples)
            {
                var z = 0.0;
                foreach (var (index, amount) in features)
                {
                    z += beta[index] * amount;
                }

                var p = 1 / (1 + Math.Exp(-z));
                var error = weight * ((isRight ? 1 : 0) - p);
                var curvature = weight * p * (1 - p);
                // Indices ascend, so this fills the lower triangle, which is all that the solver reads.
                for (var i = 0; i < features.Length; i++)
                {
                    gradient[features[i].Index] += error * features[i].Amount;
                    for (var j = 0; j <= i; j++)
                    {
                        hessian[features[i].Index, features[j].Index] += curvature * features[i].Amount * features[j].Amount;
                    }
                }
            }

            for (var i = 0; i < size; i++)
            {
                gradient[i] -= ridge[i] * beta[i];
                hessian[i, i] += ridge[i];
            }

            var step = Solve(hessian, gradient);
            var largest = 0.0;
            for (var i = 0; i < size; i++)
            {
                beta[i] += step[i];
                largest = Math.Max(largest, Math.Abs(step[i]));
            }

            if (largest < SmallStep)
            {
                break;
            }
        }

        return beta;
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
