using Jitasa.Bot.Tests.Support;

[assembly: AssemblyFixture(typeof(TestDatabase.Remainder))]
