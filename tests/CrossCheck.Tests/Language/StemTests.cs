using CrossCheck.Language;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CrossCheck.Tests.Language;

/// <summary>Inflected forms of one word share a stem; other words keep theirs.</summary>
public sealed class StemTests
{
    [TestCase("bomb bombs bombed bombing bombings", "bomb")]
    [TestCase("raise raises raised raising", "rais")]
    [TestCase("stop stops stopped stopping", "stop")]
    [TestCase("plan plans planned planning", "plan")]
    [TestCase("control controls controlled controlling", "control")]
    [TestCase("kill kills killed killing killings", "kill")]
    [TestCase("city cities", "city")]
    [TestCase("carry carries carried carrying", "carry")]
    [TestCase("die dies died", "di")]
    [TestCase("tie ties tied", "ti")]
    [TestCase("use uses used using", "us")]
    [TestCase("agree agrees agreed", "agre")]
    [TestCase("house houses housed housing", "hous")]
    [TestCase("church churches", "church")]
    [TestCase("box boxes boxed boxing", "box")]
    [TestCase("miss misses missed missing", "miss")]
    [TestCase("hero heroes", "hero")]
    [TestCase("add adds added adding", "add")]
    [TestCase("go goes going", "go")]
    [TestCase("speed speeds", "speed")]
    [TestCase("care cares cared caring", "care")]
    [TestCase("hope hopes hoped hoping", "hope")]
    [TestCase("hop hops hopped hopping", "hop")]
    [TestCase("vote votes voted voting", "vote")]
    [TestCase("escape escapes escaped escaping", "escap")]
    [TestCase("visit visits visited visiting", "visit")]
    [TestCase("show shows showed showing", "show")]
    [TestCase("fix fixes fixed fixing", "fix")]
    [TestCase("create creates created creating", "creat")]
    [TestCase("rescue rescues rescued rescuing", "rescu")]
    [TestCase("Attack ATTACKED attacking", "attack")]
    public void FormsOfAWordShareAStem(string forms, string stem) =>
        Assert.That(forms.Split(' ').Select(f => Stem.Text(f)).Distinct(), Is.EqualTo([stem]));

    [TestCase("king", "king")]
    [TestCase("string", "string")]
    [TestCase("bring", "bring")]
    [TestCase("need", "need")]
    [TestCase("red", "red")]
    [TestCase("bus", "bus")]
    [TestCase("crisis", "crisis")]
    [TestCase("virus", "virus")]
    [TestCase("pass", "pass")]
    [TestCase("the", "the")]
    [TestCase("a", "a")]
    [TestCase("", "")]
    [TestCase("u.s.", "u.s.")]
    public void WhatIsNoEndingStays(string word, string stem) => Assert.That(Stem.Text(word), Is.EqualTo(stem));

    [TestCase("organ", "organisation")]
    [TestCase("cop", "copy")]
    [TestCase("pass", "past")]
    [TestCase("sing", "sin")]
    [TestCase("car", "care")]
    [TestCase("plan", "plane")]
    [TestCase("hopped", "hoped")]
    public void WordsOfTheirOwnStayApart(string one, string other) => Assert.That(Stem.Text(one), Is.Not.EqualTo(Stem.Text(other)));

    [Test]
    public void AnyTextHasAStemThatItBeginsWith() =>
        Prop.ForAll<string>(word => word is null || word.AsSpan().StartsWith(word.AsSpan(0, Stem.Of(word).Length)))
            .QuickCheckThrowOnFailure();

    [TestCase("bombed", "bombs", true)]
    [TestCase("Cities", "city", true)]
    [TestCase("bombs", "tombs", false)]
    public void AHashIsThatOfTheStem(string one, string other, bool equal) =>
        Assert.That(WordHash.OfStem(one) == WordHash.OfStem(other), Is.EqualTo(equal));
}
