namespace CrossCheck.Alignment.Vetoes;

/// <summary>What keeps two claims apart however alike they read.</summary>
internal enum Contradiction
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>Other people are counted: Americans and Iraqis.</summary>
    OtherPopulation,

    /// <summary>The sentences set them in different years.</summary>
    OtherYear,

    /// <summary>The sentences set them on days that lie apart, and neither figure has run up to its day.</summary>
    OtherDay,

    /// <summary>Other people are counted by their nouns, and the figures differ: soldiers and children.</summary>
    OtherPeople,

    /// <summary>One figure is a market's quotation and the other is not: a closing price and an offer.</summary>
    NoQuotation,

    /// <summary>Something else befell those counted: killed and injured.</summary>
    OtherFate,

    /// <summary>One is a total that its article breaks down, the other a part of such a total.</summary>
    TotalAndPart,

    /// <summary>Their articles tell other stories, and they name no anchor.</summary>
    OtherStory,

    /// <summary>Both date fresh news, in reports that appeared too far apart to tell of one happening.</summary>
    OtherNews,

    /// <summary>They are somebody else's: the ages of two people.</summary>
    OtherOwner,

    /// <summary>They belong to happenings of other names: the Camp Fire and the Woolsey Fire.</summary>
    OtherHappening,

    /// <summary>One is an average: 22.8 points against 24.</summary>
    Average,
}
