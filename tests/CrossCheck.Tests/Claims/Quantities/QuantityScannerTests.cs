using CrossCheck.Claims.Quantities;
using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Quantities;

/// <summary>The list of forms: what is written and not listed would never be asked.</summary>
public sealed class QuantityScannerTests
{
    [Test]
    public void Every_recogniser_stands_in_the_list_once() =>
        Assert.That(QuantityScanner.Recognisers.Select(r => r.GetType()), Is.EquivalentTo(Implementations(typeof(IRecogniser))));

    [Test]
    public void Every_refiner_stands_in_the_list_once() =>
        Assert.That(QuantityScanner.Refiners.Select(r => r.GetType()), Is.EquivalentTo(Implementations(typeof(IRefiner))));

    [Test]
    public void Every_recogniser_is_asked_somewhere() =>
        Assert.That(QuantityScanner.Recognisers.Where(r => r.Starts == WordClass.None).Select(r => r.GetType().Name), Is.Empty);

    private static IEnumerable<Type> Implementations(Type type) =>
        typeof(CrossChecker).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(type));
}
