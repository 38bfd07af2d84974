using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Playground.Scenarios;

/// <summary>What people call a topic.</summary>
public static class TopicTitle
{
    private static readonly Dictionary<Topic, string> Titles = Enum.GetValues<Topic>()
        .ToDictionary(topic => topic, topic => typeof(Topic).GetField(topic.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Name!);

    /// <summary>The topic's title.</summary>
    public static string Title(this Topic topic) => Titles[topic];
}
