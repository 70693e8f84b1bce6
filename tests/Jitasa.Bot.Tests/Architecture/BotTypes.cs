using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>The bot as compiled: which type uses which, and which methods it calls.</summary>
internal static class BotTypes
{
    private const string Root = "Jitasa.Bot.";

    /// <summary>A folder uses what stands left of it, never right. Folders that are still to come have their place already.</summary>
    public static readonly IReadOnlyList<string> Order =
    [
        "Platform", "ThaiText", "Line", "Outbox", "People", "Media", "Conversation", "Privacy", "Areas", "Officials", "Incidents", "Facilities",
        "Volunteers", "HelpRequests", "Dispatch", "Relay", "Vaccination", "Transport", "Villages", "Dashboard", "Menus", "Intake", "Doctor",
    ];

    public static IReadOnlyList<IType> All { get; } =
        new ArchLoader().LoadAssemblies(typeof(Migrator).Assembly).Build().Types.Where(type => FolderOf(type) is not null).ToList();

    /// <summary>Null for what is not the bot's, and for Program.</summary>
    public static string? FolderOf(IType type) => FolderOf(type.FullName);

    public static string? FolderOf(string name)
    {
        if (!name.StartsWith(Root, StringComparison.Ordinal))
            return null;
        var rest = name[Root.Length..];
        var end = rest.IndexOf('.', StringComparison.Ordinal);
        return end < 0 ? null : rest[..end];
    }

    public static IEnumerable<string> Uses(IType type) => type.Dependencies.Select(use => use.Target.FullName);

    /// <summary>Full names of the methods a type calls, those inside its async methods and lambdas too.</summary>
    public static IEnumerable<string> Calls(IType type) => type.Dependencies.OfType<MethodCallDependency>().Select(call => call.TargetMember.FullName);

    /// <summary>The name as a reader of the code knows it, without what the compiler adds.</summary>
    public static string Show(IType type) => type.FullName[Root.Length..];
}
